package org.dragoman.publish.story;

import java.util.Map;

/**
 * How many stories a question has, of every state.
 *
 * @param states by the word of the state; states without a story are left out
 * @param owing with open obligations
 * @param mine in the hands of whoever asks
 */
public record Counts(Map<String, Integer> states, int owing, int mine) {
  public Counts {
    states = Map.copyOf(states);
  }

  public int all() {
    return states.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int of(String state) {
    return states.getOrDefault(state, 0);
  }
}
