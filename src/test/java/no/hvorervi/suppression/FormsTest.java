package no.hvorervi.suppression;

import static no.hvorervi.suppression.Example.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Cells as sums of the groups placed directly in units. */
class FormsTest {

    @Test
    void aShownCellAddsAllUnitsInIt() {
        Forms forms = Forms.of("E/1", Forest.of(-1, 0, 1, 0, -1), units(0, 1, 4), new int[] {30, 20, 10, 5, 7});
        assertThat(forms.name()).isEqualTo("E/1");
        assertThat(forms.forms()).hasSize(3);
        assertThat(forms.forms().get(0).columns()).containsExactly(0, 1, 2, 3);
        assertThat(forms.forms().get(0).n()).isEqualTo(30);
        assertThat(forms.forms().get(1).columns()).containsExactly(1, 2);
        assertThat(forms.forms().get(1).n()).isEqualTo(20);
        assertThat(forms.forms().get(2).columns()).containsExactly(4);
    }

    @Test
    void columnsAscendFromNoughtAndAreCopied() {
        assertThatThrownBy(() -> new Form(new int[] {}, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Form(new int[] {-1, 2}, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Form(new int[] {1, 1}, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Form(new int[] {2, 1}, 5)).isInstanceOf(IllegalArgumentException.class);
        int[] columns = {0, 4};
        Form form = new Form(columns, 5);
        columns[0] = 2;
        form.columns()[1] = 9;
        assertThat(form.columns()).containsExactly(0, 4);
        assertThat(form.size()).isEqualTo(2);
        assertThat(form.end()).isEqualTo(5);
    }
}
