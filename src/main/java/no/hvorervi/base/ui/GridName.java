package no.hvorervi.base.ui;

import com.vaadin.flow.component.grid.Grid;

/** Names grids: what is read aloud is the table inside one, which a name on the element around it does not reach. */
public final class GridName {

    private GridName() {}

    /** Lets screen readers call the grid by this text, in the reader's language. */
    public static void bind(Grid<?> grid, String key) {
        Texts.bind(grid, text -> grid.getElement().executeJs("this.$.table.setAttribute('aria-label', $0)", text), key);
    }
}
