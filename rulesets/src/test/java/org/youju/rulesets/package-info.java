/** Every golden case of every year, and what must hold for any sheet. */
package org.youju.rulesets;
