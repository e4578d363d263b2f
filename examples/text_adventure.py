"""A small text adventure, played by a script of commands."""

from dataclasses import dataclass, field


class GameOver(Exception):
    def __init__(self, message, won=False):
        super().__init__(message)
        self.won = won


@dataclass
class Item:
    name: str
    description: str
    weight: int = 1
    portable: bool = True
    aliases: tuple = ()

    def matches(self, word):
        return word == self.name or word in self.aliases


@dataclass
class Room:
    name: str
    description: str
    exits: dict = field(default_factory=dict)
    items: list = field(default_factory=list)
    dark: bool = False
    visited: bool = False

    def connect(self, direction, other, back=None):
        self.exits[direction] = other
        if back:
            other.exits[back] = self

    def find(self, word):
        for item in self.items:
            if item.matches(word):
                return item
        return None


class Lamp(Item):
    def __init__(self):
        super().__init__("lamp", "An old brass lamp.", 2, aliases=("lantern",))
        self.lit = False
        self.oil = 6

    def tick(self):
        if self.lit:
            self.oil -= 1
            if self.oil == 2:
                return "The lamp flickers."
            if self.oil <= 0:
                self.lit = False
                return "The lamp goes out."
        return None


class Player:
    capacity = 6

    def __init__(self, room):
        self.room = room
        self.inventory = []
        self.moves = 0
        self.score = 0

    @property
    def load(self):
        return sum(item.weight for item in self.inventory)

    def carrying(self, word):
        return next((item for item in self.inventory if item.matches(word)), None)

    def has_light(self):
        lamp = self.carrying("lamp")
        return isinstance(lamp, Lamp) and lamp.lit


class Game:
    shortcuts = {"n": "north", "s": "south", "e": "east", "w": "west", "u": "up", "d": "down"}

    def __init__(self):
        hall = Room("Hall", "A draughty hall with a stone floor.")
        kitchen = Room("Kitchen", "It smells of onions.")
        cellar = Room("Cellar", "Barrels line the walls.", dark=True)
        tower = Room("Tower", "The wind howls through the window.")
        hall.connect("east", kitchen, "west")
        hall.connect("up", tower, "down")
        kitchen.connect("down", cellar, "up")
        hall.items.append(Lamp())
        kitchen.items.extend([
            Item("knife", "Sharp enough.", 1),
            Item("stove", "Much too heavy.", 100, portable=False),
        ])
        cellar.items.append(Item("key", "A rusty iron key.", 1))
        tower.items.append(Item("chest", "Locked with an iron lock.", 50, portable=False, aliases=("box",)))
        self.player = Player(hall)
        self.chest_open = False

    def look(self, force=False):
        room = self.player.room
        if room.dark and not self.player.has_light():
            return "It is pitch dark."
        text = [f"[{room.name}]"]
        if force or not room.visited:
            text.append(room.description)
        room.visited = True
        if room.items:
            text.append("You see: " + ", ".join(sorted(i.name for i in room.items)) + ".")
        text.append("Exits: " + ", ".join(sorted(room.exits)) + ".")
        return " ".join(text)

    def do_go(self, direction="nowhere"):
        direction = self.shortcuts.get(direction, direction)
        target = self.player.room.exits.get(direction)
        if target is None:
            return f"You can't go {direction}."
        self.player.room = target
        return self.look()

    def do_look(self, *_):
        return self.look(force=True)

    def do_take(self, word=None, *_):
        if word is None:
            return "Take what?"
        room = self.player.room
        if room.dark and not self.player.has_light():
            return "You fumble in the dark."
        item = room.find(word)
        if item is None:
            return f"There is no {word} here."
        if not item.portable:
            return f"The {item.name} won't move."
        if self.player.load + item.weight > self.player.capacity:
            return "You carry too much."
        room.items.remove(item)
        self.player.inventory.append(item)
        self.player.score += 5
        return f"Taken: {item.name}."

    def do_drop(self, word=None, *_):
        item = self.player.carrying(word)
        if not item:
            return f"You have no {word}."
        self.player.inventory.remove(item)
        self.player.room.items.append(item)
        return f"Dropped: {item.name}."

    def do_light(self, word="lamp", *_):
        lamp = self.player.carrying(word)
        if not isinstance(lamp, Lamp):
            return "You have nothing to light."
        if lamp.oil <= 0:
            return "It is out of oil."
        lamp.lit = True
        return "The lamp burns brightly."

    def do_open(self, word=None, *_):
        chest = self.player.room.find(word)
        if chest is None or chest.name != "chest":
            return "You can't open that."
        if not self.player.carrying("key"):
            return "It is locked."
        self.chest_open = True
        self.player.score += 50
        raise GameOver("Inside the chest lies the lost crown. You have won!", won=True)

    def do_inventory(self, *_):
        if not self.player.inventory:
            return "You carry nothing."
        lines = [f"{item.name} ({item.weight})" for item in self.player.inventory]
        return "You carry: " + ", ".join(lines) + f". Load {self.player.load}/{self.player.capacity}."

    def do_quit(self, *_):
        raise GameOver("Goodbye.")

    def execute(self, line):
        words = line.lower().split()
        if not words:
            return "Say something."
        verb, *rest = words
        if verb in self.shortcuts or verb in self.shortcuts.values():
            verb, rest = "go", [verb]
        verb = {"get": "take", "l": "look", "i": "inventory", "x": "look"}.get(verb, verb)
        handler = getattr(self, "do_" + verb, None)
        if handler is None:
            return f"I don't know how to {verb}."
        self.player.moves += 1
        try:
            answer = handler(*rest)
        except TypeError:
            answer = "That makes no sense."
        lamp = self.player.carrying("lamp")
        if isinstance(lamp, Lamp) and (note := lamp.tick()):
            answer += " " + note
        return answer


SCRIPT = """
look
take
take stove
dance wildly
get lantern
e
get stove
get knife
i
down
get key
light lamp
look
get key
go up now
u
w
drop knife
up
open window
open box
quit
"""


def main():
    game = Game()
    for line in SCRIPT.strip().splitlines():
        print(">", line)
        try:
            print(game.execute(line))
        except GameOver as end:
            print(end)
            print("won" if end.won else "lost", "in", game.player.moves, "moves with", game.player.score, "points")
            break
    else:
        print("The story remains unfinished.")


if __name__ == "__main__":
    main()
