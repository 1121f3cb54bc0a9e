package no.hvorervi.controls;

import java.util.List;
import java.util.Optional;
import no.hvorervi.controls.ControlRow.Load;
import no.hvorervi.municipalities.Municipality;

/**
 * A part of a municipality's register.
 *
 * @param rows by name
 * @param found how many there are on all pages
 * @param page from one on
 * @param pages how many there are; one when nothing is found
 * @param all how many controls the register has
 * @param total what they take of all units together; empty when the units are too few
 * @param mayManage whether the signed-in person manages the register
 */
public record ControlRegister(
        Municipality municipality,
        List<ControlRow> rows,
        int found,
        int page,
        int pages,
        int all,
        Optional<Load> total,
        GivenBack givenBack,
        AnswerDays days,
        boolean mayManage) {

    public ControlRegister {
        rows = List.copyOf(rows);
    }
}
