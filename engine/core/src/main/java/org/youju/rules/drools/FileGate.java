package org.youju.rules.drools;

import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** The outermost part of the gate: a file of rules holds rules, and nothing else that Drools' language offers. */
final class FileGate {

    private final Gate.Refusals refusals;

    FileGate(Gate.Refusals refusals) {
        this.refusals = refusals;
    }

    void read(PackageDescr file) {
        if (file.getNamespace() != null && !file.getNamespace().isEmpty()) {
            refuse("GATE_PACKAGE", 1, "`package` is not allowed", "不允许写 package，请删去该行");
        }
        if (file.getUnit() != null) {
            refuse("GATE_UNIT", file.getUnit(), "`unit` is not allowed", "不允许写 unit，请删去该行");
        }
        file.getImports()
                .forEach(one -> refuse("GATE_IMPORT", one, "`import` is not allowed", "不允许导入程序（import），请删去该行"));
        file.getFunctionImports()
                .forEach(one -> refuse("GATE_IMPORT", one, "`import function` is not allowed", "不允许导入函数，请删去该行"));
        file.getAccumulateImports()
                .forEach(one -> refuse("GATE_IMPORT", one, "`import accumulate` is not allowed", "不允许导入函数，请删去该行"));
        file.getGlobals().forEach(one -> refuse("GATE_GLOBAL", one, "`global` is not allowed", "不允许声明 global，请删去该行"));
        file.getFunctions()
                .forEach(one -> refuse("GATE_FUNCTION", one, "functions are not allowed", "不允许编写函数，请改用词句本里的句子"));
        file.getTypeDeclarations()
                .forEach(one -> refuse("GATE_DECLARE", one, "`declare` is not allowed", "不允许声明类型，请改用词句本里的句子"));
        file.getEnumDeclarations()
                .forEach(one -> refuse("GATE_DECLARE", one, "`declare enum` is not allowed", "不允许声明类型，请改用词句本里的句子"));
        file.getEntryPointDeclarations()
                .forEach(one -> refuse("GATE_DECLARE", one, "`declare entry-point` is not allowed", "不允许声明入口，请删去"));
        file.getWindowDeclarations()
                .forEach(one -> refuse("GATE_DECLARE", one, "`declare window` is not allowed", "不允许声明窗口，请删去"));
        file.getAttributes()
                .forEach(one -> refuse("GATE_ATTRIBUTE", one, "attributes are not allowed", "不允许设置规则属性，请删去"));
    }

    private void refuse(String code, BaseDescr where, String message, String messageZh) {
        refuse(code, where.getLine(), message, messageZh);
    }

    private void refuse(String code, int line, String message, String messageZh) {
        refusals.refuse(code, line, message, messageZh);
    }
}
