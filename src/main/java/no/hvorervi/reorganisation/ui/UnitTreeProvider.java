package no.hvorervi.reorganisation.ui;

import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.List;
import java.util.stream.Stream;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitTree;

/** Hands a tree to a tree grid branch by branch, as the grid asks for them. */
final class UnitTreeProvider extends AbstractBackEndHierarchicalDataProvider<Unit, Void> {

    private final UnitTree tree;

    UnitTreeProvider(UnitTree tree) {
        this.tree = tree;
    }

    @Override
    public int getChildCount(HierarchicalQuery<Unit, Void> query) {
        return (int) fetchChildrenFromBackEnd(query).count();
    }

    @Override
    protected Stream<Unit> fetchChildrenFromBackEnd(HierarchicalQuery<Unit, Void> query) {
        List<Unit> children = query.getParentOptional()
                .map(parent -> tree.children(parent.id()))
                .orElseGet(tree::roots);
        return children.stream().skip(query.getOffset()).limit(query.getLimit());
    }

    @Override
    public boolean hasChildren(Unit unit) {
        return !tree.children(unit.id()).isEmpty();
    }

    /** By its id, since comparing whole units costs much more. */
    @Override
    public Object getId(Unit unit) {
        return unit.id();
    }
}
