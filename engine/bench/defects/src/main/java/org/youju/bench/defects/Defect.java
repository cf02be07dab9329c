package org.youju.bench.defects;

import java.util.List;

/**
 * A table with a defect and the same table without it, each in three languages. Everything in them is an example.
 *
 * @param what is wrong, in Chinese
 * @param planted the table with the defect
 * @param right the table as it ought to be
 */
record Defect(String what, Table planted, Table right) {

    /**
     * A criterion of ten points.
     *
     * @param inputs each as {@code ruleset.yaml} declares it
     * @param indicator more lines of {@code indicator.yaml}
     * @param rows its rules
     */
    record Table(List<Input> inputs, String indicator, List<Row> rows) {

        Table {
            inputs = List.copyOf(inputs);
            rows = List.copyOf(rows);
        }
    }

    /**
     * What is compared.
     *
     * @param name as drools-verifier and DMN call it
     * @param type of DRL: double, boolean, String
     * @param values in DMN: {@code [0..100]}, {@code true, false}; "" for any
     */
    record Input(String declaration, String name, String type, String values) {}

    /**
     * A rule.
     *
     * @param youju its conditions and its consequence, with an arrow in between
     * @param drl the constraints of its pattern
     * @param dmn a cell for each input
     * @param points what it gives, in percent
     */
    record Row(String youju, String drl, List<String> dmn, int points) {

        Row {
            dmn = List.copyOf(dmn);
        }
    }
}
