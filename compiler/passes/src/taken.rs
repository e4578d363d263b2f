//! Values that are borrowed at first and owned later: `for task in tasks: if task.is_ready(): task.run()` needs a reference of its own only
//! where the task runs. In: for each borrowed value the blocks in which its place may be overwritten. Out: the blocks in which it is owned:
//! those, and all that come after them while the value is live. It is retained on the edges that lead there.

use crate::liveness::Liveness;
use pyc2n_base::collections::{HashMap, HashSet};
use pyc2n_mir::typed::{BlockId, Function, ValueId};

/// In which blocks borrowed values are owned.
#[derive(Debug, Default, Clone)]
pub struct Taken(HashMap<ValueId, HashSet<BlockId>>);

impl Taken {
    /// Whether a borrowed value is owned in a block.
    pub fn is_owned(&self, value: ValueId, block: BlockId) -> bool {
        self.0.get(&value).is_some_and(|blocks| blocks.contains(&block))
    }

    /// Whether a value is owned anywhere.
    pub fn contains(&self, value: ValueId) -> bool {
        self.0.contains_key(&value)
    }

    /// The values that are owned somewhere.
    pub fn values(&self) -> impl Iterator<Item = ValueId> + '_ {
        self.0.keys().copied()
    }

    /// Forgets a value.
    pub(crate) fn remove(&mut self, value: ValueId) {
        self.0.remove(&value);
    }

    /// Has a value owned from the `dangerous` blocks on; false if that is no better than to own it from the start.
    pub(crate) fn take(&mut self, function: &Function, liveness: &Liveness, value: ValueId, home: BlockId, dangerous: &HashSet<BlockId>) -> bool {
        let live = |block: BlockId| liveness.live_in(block).contains(value);
        let onward = |block: BlockId| function.blocks[block].terminator.edges().into_iter().chain(&function.blocks[block].unwind).map(|edge| edge.block);
        let mut owned = HashSet::default();
        let mut queue: Vec<BlockId> = dangerous.iter().copied().collect();
        while let Some(block) = queue.pop() {
            if owned.insert(block) {
                queue.extend(onward(block).filter(|&next| live(next)));
            }
        }
        if owned.contains(&home) {
            return false;
        }
        let mut seen = HashSet::default();
        let mut queue = vec![home];
        let mut some_way_is_free = false;
        while let Some(block) = queue.pop() {
            if !owned.contains(&block) && seen.insert(block) {
                some_way_is_free |= function.blocks[block].terminator.edges().into_iter().any(|edge| !live(edge.block));
                queue.extend(onward(block).filter(|&next| live(next)));
            }
        }
        some_way_is_free.then(|| self.0.insert(value, owned)).is_some()
    }
}
