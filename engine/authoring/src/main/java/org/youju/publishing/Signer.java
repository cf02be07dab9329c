package org.youju.publishing;

/** Signs locks with Ed25519. */
public interface Signer {

    /** The public key (X.509), in Base64. */
    String key();

    /** A signature of the text's bytes in UTF-8, in Base64. */
    String sign(String text);
}
