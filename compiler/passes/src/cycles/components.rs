//! Strongly connected components (Tarjan's algorithm, with a stack of its own).

/// The first node of the component that each node is in.
pub(super) fn components(len: usize, successors: &dyn Fn(usize) -> Vec<usize>) -> Vec<usize> {
    let zeros = || vec![0; len];
    let mut search =
        Search { successors, found: zeros(), low: zeros(), first: zeros(), open: Vec::new(), calls: Vec::new(), next: 0 };
    for node in 0..len {
        if search.found[node] == 0 {
            search.from(node);
        }
    }
    search.first
}

/// The number of nodes in components that are complete.
const CLOSED: usize = usize::MAX;

struct Search<'a> {
    successors: &'a dyn Fn(usize) -> Vec<usize>,
    /// When a node was found, from 1 on; [`CLOSED`] when its component is complete.
    found: Vec<usize>,
    /// The earliest open node that is known to be in the same component.
    low: Vec<usize>,
    /// Nodes of components that are not complete, in the order in which they were found.
    open: Vec<usize>,
    /// Nodes being searched, with the successors that are left.
    calls: Vec<(usize, Vec<usize>)>,
    next: usize,
    /// The first node of the component, when it is complete.
    first: Vec<usize>,
}

impl Search<'_> {
    fn from(&mut self, start: usize) {
        self.enter(start);
        while let Some((node, left)) = self.calls.last_mut() {
            let node = *node;
            match left.pop() {
                Some(successor) => self.look(node, successor),
                None => self.leave(node),
            }
        }
    }

    fn enter(&mut self, node: usize) {
        self.next += 1;
        (self.found[node], self.low[node]) = (self.next, self.next);
        self.open.push(node);
        self.calls.push((node, (self.successors)(node)));
    }

    fn look(&mut self, node: usize, successor: usize) {
        match self.found[successor] {
            0 => self.enter(successor),
            CLOSED => {}
            found => self.low[node] = self.low[node].min(found),
        }
    }

    fn leave(&mut self, node: usize) {
        self.calls.pop();
        if let Some(&(caller, _)) = self.calls.last() {
            self.low[caller] = self.low[caller].min(self.low[node]);
        }
        if self.low[node] == self.found[node] {
            self.close(node);
        }
    }

    /// The node is the first of its component, which is on top of the open ones.
    fn close(&mut self, node: usize) {
        let first = self.open.iter().rposition(|&other| other == node).unwrap_or(0);
        let component = self.open.split_off(first);
        for &member in &component {
            self.found[member] = CLOSED;
            self.first[member] = node;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::components;

    /// The nodes in components of several.
    fn cycles(edges: &[(usize, usize)]) -> Vec<usize> {
        let of = |node| edges.iter().filter(|edge| edge.0 == node).map(|edge| edge.1).collect();
        let first = components(8, &of);
        (0..8).filter(|&node| (0..8).any(|other| other != node && first[other] == first[node])).collect()
    }

    #[test]
    fn a_tree_has_none() {
        assert_eq!(cycles(&[(0, 1), (0, 2), (2, 3), (1, 3)]), [0usize; 0]);
    }

    #[test]
    fn two_cycles_and_what_hangs_off_them() {
        assert_eq!(cycles(&[(0, 1), (1, 2), (2, 1), (2, 3), (3, 4), (4, 5), (5, 3), (5, 6)]), [1, 2, 3, 4, 5]);
    }

    #[test]
    fn cycles_that_share_a_node_are_one() {
        assert_eq!(cycles(&[(1, 0), (0, 1), (1, 2), (2, 1), (7, 0)]), [0, 1, 2]);
    }
}
