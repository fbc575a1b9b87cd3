package org.overturn.batch.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A deck of cards that is dealt to its end before it is shuffled again, so that even a small sample
 * has the mix its weights promise.
 */
final class Deck<T> {

    private final List<T> cards;
    private final Chance chance;
    private int next;

    private Deck(List<T> cards, Chance chance) {
        this.cards = cards;
        this.chance = chance;
        shuffle();
    }

    /** A card that may stand in a deck several times. */
    interface Card {
        int weight();
    }

    static <T extends Card> Deck<T> of(List<T> kinds, Chance chance) {
        List<T> cards = new ArrayList<>();
        kinds.forEach(kind -> cards.addAll(Collections.nCopies(kind.weight(), kind)));
        if (cards.isEmpty()) {
            throw new IllegalArgumentException("a deck needs a card");
        }
        return new Deck<>(cards, chance);
    }

    T deal() {
        if (next == cards.size()) {
            shuffle();
        }
        return cards.get(next++);
    }

    private void shuffle() {
        for (int i = cards.size() - 1; i > 0; i--) {
            Collections.swap(cards, i, chance.between(0, i));
        }
        next = 0;
    }
}
