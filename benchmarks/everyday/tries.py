"""A trie of words, and words on a board."""

from typing import Dict, List, Optional


class TrieNode:
    def __init__(self):
        self.children: Dict[str, "TrieNode"] = {}
        self.word: Optional[str] = None


class Trie:
    def __init__(self):
        self.root = TrieNode()

    def insert(self, word: str) -> None:
        node = self.root
        for ch in word:
            if ch not in node.children:
                node.children[ch] = TrieNode()
            node = node.children[ch]
        node.word = word

    def starts_with(self, prefix: str) -> List[str]:
        node = self.root
        for ch in prefix:
            if ch not in node.children:
                return []
            node = node.children[ch]
        out: List[str] = []
        self._collect(node, out)
        return out

    def _collect(self, node: TrieNode, out: List[str]) -> None:
        if node.word is not None:
            out.append(node.word)
        for ch in sorted(node.children):
            self._collect(node.children[ch], out)


def find_words(board: List[List[str]], words: List[str]) -> List[str]:
    trie = Trie()
    for w in words:
        trie.insert(w)
    found = set()

    def dfs(r, c, node):
        ch = board[r][c]
        nxt = node.children.get(ch)
        if nxt is None:
            return
        if nxt.word:
            found.add(nxt.word)
        board[r][c] = "#"
        for dr, dc in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            nr, nc = r + dr, c + dc
            if 0 <= nr < len(board) and 0 <= nc < len(board[0]) and board[nr][nc] != "#":
                dfs(nr, nc, nxt)
        board[r][c] = ch

    for r in range(len(board)):
        for c in range(len(board[0])):
            dfs(r, c, trie.root)
    return sorted(found)


def bench():
    words = [a + b + c + d for a in "oath" for b in "pear" for c in "eate" for d in "rain"]
    board = [list("oaan"), list("etae"), list("ihkr"), list("iflv"), list("pear"), list("rain")]
    t = Trie()
    for w in words:
        t.insert(w)
    return len(t.starts_with("o")), find_words(board, words)
