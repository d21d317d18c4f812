// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An execution, or the beginning of one: events in the order in which they were added, with
///
/// | relation | is |
/// |----------|----|
/// | po | the order of each actor's program |
/// | rf | for each read, the write that it takes its value from |
/// | co | for each location, the order of its writes; the initial value comes before all |
///
/// LKMM and herd7 use the same names.
public final class Graph {
  /// What a read of the initial value reads from; and the remote fence before a first event.
  public static final int INITIAL = -1;

  /// What a read reads from whose value is promised: some write is to come that writes it.
  static final int PROMISED = -2;

  private static final int[] NONE = {};

  private Event[] events = new Event[16];
  private int[] from = new int[16];
  private int[] position = new int[16];
  private int size;
  private final int[][] programs;
  private final int[] lengths;
  private int[][] orders;
  private @Nullable Object[] promises;

  Graph(int actors) {
    programs = new int[actors][8];
    lengths = new int[actors];
    orders = new int[0][];
    promises = new @Nullable Object[0];
  }

  private Graph(Graph that) {
    events = Arrays.copyOf(that.events, that.events.length);
    from = that.from.clone();
    position = that.position.clone();
    size = that.size;
    programs = new int[that.programs.length][];
    for (int i = 0; i < programs.length; i++) {
      programs[i] = that.programs[i].clone();
    }
    lengths = that.lengths.clone();
    orders = that.orders.clone();
    promises = that.promises;
  }

  Graph copy() {
    return new Graph(this);
  }

  /// How many events there are.
  public int size() {
    return size;
  }

  /// How many actors.
  public int actors() {
    return programs.length;
  }

  /// The event of that number.
  public Event event(int e) {
    return events[e];
  }

  /// How many events the actor has.
  public int length(int actor) {
    return lengths[actor];
  }

  /// The event at that place of the actor's program.
  public int at(int actor, int index) {
    return programs[actor][index];
  }

  /// The place of an event in its actor's program.
  public int position(int e) {
    return position[e];
  }

  /// What a read reads from: a write, or [#INITIAL]; and for a remote fence the last event of its
  /// target's program before it, or [#INITIAL]. Other negative numbers: from nothing known yet.
  public int from(int read) {
    return from[read];
  }

  /// How many locations have been written, or may have been: the bound of their numbers.
  public int locations() {
    return orders.length;
  }

  /// The writes of a location in their order, without the initial value. Not to be changed.
  public int[] order(int location) {
    return location < orders.length ? orders[location] : NONE;
  }

  /// The place of a write in the order of its location; -1 for [#INITIAL].
  public int place(int write) {
    if (write < 0) {
      return -1;
    }
    int[] order = orders[events[write].location()];
    int place = order.length - 1;
    while (order[place] != write) {
      place--;
    }
    return place;
  }

  /// The event that stands for the whole of an update: its read; any other event is itself.
  public int whole(int e) {
    return events[e].kind() == Event.Kind.UPDATE_WRITE
        ? programs[events[e].actor()][position[e] - 1]
        : e;
  }

  /// The write of an update whose read this is, or -1 if it has none.
  public int writeOf(int updateRead) {
    int actor = events[updateRead].actor();
    int next = position[updateRead] + 1;
    if (next < lengths[actor]) {
      int e = programs[actor][next];
      if (events[e].kind() == Event.Kind.UPDATE_WRITE) {
        return e;
      }
    }
    return -1;
  }

  /// The value promised to a read.
  @Nullable Object promise(int read) {
    return promises[PROMISED - from[read]];
  }

  /// The value that a read takes.
  public @Nullable Object value(int read) {
    if (from[read] >= 0) {
      return events[from[read]].value();
    }
    return from[read] == INITIAL
        ? Objects.requireNonNull(events[read].variable()).initial()
        : promise(read);
  }

  /// Whether some read has been promised a value.
  boolean hasPromises() {
    for (int e = 0; e < size && promises.length > 0; e++) {
      if (isPromised(e)) {
        return true;
      }
    }
    return false;
  }

  boolean isPromised(int read) {
    return from[read] <= PROMISED;
  }

  /// Adds an event at the end of its actor's program and returns its number. A write still has to
  /// be placed in its order.
  int add(Event event, int reads) {
    if (size == events.length) {
      events = Arrays.copyOf(events, 2 * size);
      from = Arrays.copyOf(from, 2 * size);
      position = Arrays.copyOf(position, 2 * size);
    }
    int actor = event.actor();
    if (lengths[actor] == programs[actor].length) {
      programs[actor] = Arrays.copyOf(programs[actor], 2 * lengths[actor]);
    }
    events[size] = event;
    from[size] = reads;
    position[size] = lengths[actor];
    programs[actor][lengths[actor]++] = size;
    return size++;
  }

  void setFrom(int read, int write) {
    from[read] = write;
  }

  /// Lets a read take a value that a later write is to produce.
  void promise(int read, @Nullable Object value) {
    promises = Arrays.copyOf(promises, promises.length + 1);
    promises[promises.length - 1] = value;
    from[read] = PROMISED - (promises.length - 1);
  }

  /// Takes the last event away again; it must not have been placed in an order.
  void removeLast() {
    lengths[events[--size].actor()]--;
  }

  /// Puts a write at that place of its location's order.
  void place(int write, int place) {
    int location = events[write].location();
    if (location >= orders.length) {
      int old = orders.length;
      orders = Arrays.copyOf(orders, location + 1);
      Arrays.fill(orders, old, location + 1, NONE);
    }
    int[] old = orders[location];
    int[] order = new int[old.length + 1];
    System.arraycopy(old, 0, order, 0, place);
    order[place] = write;
    System.arraycopy(old, place, order, place + 1, old.length - place);
    orders[location] = order;
  }

  /// Takes a write out of its location's order.
  void displace(int write) {
    int location = events[write].location();
    orders[location] = Arrays.stream(orders[location]).filter(w -> w != write).toArray();
  }

  /// The graph of the events in `kept`, in the same order; a write without a place stays without.
  Graph restrict(boolean[] kept) {
    Graph part = new Graph(programs.length);
    int[] number = new int[size];
    for (int e = 0; e < size; e++) {
      number[e] = kept[e] ? part.add(events[e], from[e]) : -1;
    }
    for (int e = 0; e < part.size; e++) {
      if (part.from[e] >= 0) {
        part.from[e] = number[part.from[e]];
      }
    }
    part.orders = new int[orders.length][];
    for (int location = 0; location < orders.length; location++) {
      part.orders[location] =
          Arrays.stream(orders[location]).filter(w -> kept[w]).map(w -> number[w]).toArray();
    }
    part.promises = promises;
    return part;
  }
}
