// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.check.explore;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Memory as one actor meets it in one execution: the graph answers as far as it goes; from there
/// on each access is a new event.
final class ActorMemory implements Memory {
  /// Among the reads: one of what is not shared; and a choice that went another way than the first,
  /// which it does not do for ever.
  private static final int UNSHARED = -1;

  private static final int BAD_LUCK = -2;

  private final Search search;
  private final int actor;
  private int next;
  private int[] reads = new int[16];
  private int readCount;
  private int blockedSince;

  ActorMemory(Search search, int actor) {
    this.search = search;
    this.actor = actor;
  }

  /// Begins an execution.
  void begin() {
    next = 0;
    readCount = 0;
    blockedSince = -1;
  }

  boolean isBlocked() {
    return blockedSince >= 0;
  }

  /// Whether all that it waits by stays as it is: no read of it can take anything later.
  boolean waitsForEver() {
    boolean plainIsLate = !acquires();
    for (int i = blockedSince; i < readCount; i++) {
      if (reads[i] == BAD_LUCK || (reads[i] >= 0 && mayChange(reads[i], plainIsLate))) {
        return false;
      }
    }
    return true;
  }

  private boolean mayChange(int read, boolean plainIsLate) {
    Graph graph = search.graph;
    Event event = graph.event(read);
    if (plainIsLate && !event.isUpdate() && search.model.mayWaitForEver(event.mode())) {
      return false;
    }
    int[] order = graph.order(event.location());
    for (int place = graph.place(graph.from(read)) + 1; place < order.length; place++) {
      if (graph.event(order[place]).actor() != actor) {
        return true;
      }
    }
    return false;
  }

  /// Whether the loop that it waits in keeps a compiler from reading a plain field once, before it.
  private boolean acquires() {
    Graph graph = search.graph;
    int first = graph.length(actor);
    for (int i = readCount - 1; i >= blockedSince; i--) {
      first = reads[i] >= 0 ? graph.position(reads[i]) : first;
    }
    for (int i = first; i < graph.length(actor); i++) {
      Event event = graph.event(graph.at(actor, i));
      if (event.mode().acquires() || event.isFullFence() || event.fence() == Fence.ACQUIRE) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable Object read(Location at, Mode mode) {
    Variables.Variable variable = use(at, true, false, mode.acquires());
    if (!variable.isShared()) {
      note(UNSHARED);
      return search.variables.get(variable);
    }
    int e = replay(Event.Kind.READ, variable.number);
    if (e < 0) {
      e = add(Event.read(actor, Event.Kind.READ, mode, variable));
      chooseSource(e, null);
      finish(e);
    }
    note(e);
    return search.graph.value(e);
  }

  @Override
  public void write(Location at, Mode mode, @Nullable Object value) {
    Variables.Variable variable = use(at, false, true, mode.releases());
    if (!variable.isShared()) {
      search.variables.set(variable, value);
      return;
    }
    if (replay(Event.Kind.WRITE, variable.number) < 0) {
      int e = add(Event.write(actor, Event.Kind.WRITE, mode, variable, value));
      Revisits.of(search.graph, e, this::beginPlaced);
      choosePlace(search.graph, e);
    }
  }

  @Override
  public @Nullable Object update(Location at, Mode mode, UnaryOperator<@Nullable Object> change) {
    Variables.Variable variable = use(at, true, true, true);
    int e = replay(Event.Kind.UPDATE_READ, variable.number);
    boolean fresh = e < 0;
    if (fresh) {
      e = add(Event.read(actor, Event.Kind.UPDATE_READ, mode, variable));
      chooseSource(e, change);
    }
    note(e);
    Object before = search.graph.value(e);
    Object after = change.apply(before);
    if (UNCHANGED.equals(after)) {
      if (fresh) {
        finish(e);
      }
    } else if (replay(Event.Kind.UPDATE_WRITE, variable.number) < 0) {
      addUpdateWrite(e, after);
    }
    return before;
  }

  private void addUpdateWrite(int read, @Nullable Object value) {
    Graph graph = search.graph;
    int location = graph.event(read).location();
    int write = add(graph.event(read).writing(value));
    Revisits.of(graph, write, this::beginPlaced);
    int place = graph.place(graph.from(read)) + 1;
    boolean last = place == graph.order(location).length;
    graph.place(write, place);
    if (!last && !search.model.allows(graph, false)) {
      throw search.discard();
    }
  }

  @Override
  public void fence(Fence fence) {
    addOrdinary(Event.fence(actor, fence));
  }

  @Override
  public void freeze(Object object) {
    addOrdinary(Event.freeze(actor, object));
  }

  private void addOrdinary(Event event) {
    if (replay(event.kind(), -1) < 0) {
      finish(add(event));
    }
  }

  @Override
  public void membarrier() {
    fence(Fence.FULL);
    for (int target = 0; target < search.graph.actors(); target++) {
      if (target != actor && replay(Event.Kind.REMOTE_FENCE, -1) < 0) {
        int e = add(Event.remoteFence(actor, target));
        choosePoint(e, target);
        finish(e);
      }
    }
    fence(Fence.FULL);
  }

  /// A remote fence may stand after any event of its target, and before the first.
  private void choosePoint(int fence, int target) {
    Graph graph = search.graph;
    for (int i = -1; i < graph.length(target); i++) {
      int last = i < 0 ? Graph.INITIAL : graph.at(target, i);
      boolean within = last >= 0 && graph.writeOf(last) >= 0;
      graph.setFrom(fence, last);
      if (!within && i < graph.length(target) - 1) {
        begin(graph, fence);
      }
    }
  }

  @Override
  public int choose(int alternatives) {
    int e = replay(Event.Kind.CHOICE, -1);
    if (e < 0) {
      for (int other = alternatives - 1; other > 0; other--) {
        Graph graph = search.graph.copy();
        begin(graph, graph.add(Event.choice(actor, other), Graph.INITIAL));
      }
      e = add(Event.choice(actor, 0));
      finish(e);
    }
    Integer taken = (Integer) Objects.requireNonNull(search.graph.event(e).value());
    note(taken == 0 ? UNSHARED : BAD_LUCK);
    return taken;
  }

  @Override
  public int reads() {
    return readCount;
  }

  @Override
  public Stop block(int mark) {
    blockedSince = mark;
    return new Stop();
  }

  private Variables.Variable use(Location at, boolean reads, boolean writes, boolean orders) {
    Variables.Variable variable = search.variables.of(at);
    if (!variable.isUsedBy(actor, reads, writes, orders)) {
      throw search.startAgain();
    }
    return variable;
  }

  private void note(int read) {
    if (readCount == reads.length) {
      reads = Arrays.copyOf(reads, 2 * readCount);
    }
    reads[readCount++] = read;
  }

  /// The event of the graph that this step was before, or -1 when the graph ends here.
  private int replay(Event.Kind kind, int location) {
    Graph graph = search.graph;
    if (next == graph.length(actor)) {
      return -1;
    }
    int e = graph.at(actor, next);
    if (graph.event(e).kind() != kind || graph.event(e).location() != location) {
      throw new Unsupported("an actor does not do the same when it is run again");
    }
    next++;
    search.passes(e);
    return e;
  }

  private int add(Event event) {
    if (next == search.limits.events()) {
      throw search.giveUp("more than " + next + " events of one actor");
    }
    search.checkClock(next);
    next++;
    return search.graph.add(event, Graph.INITIAL);
  }

  /// Remembers a graph to begin with, if it is allowed; and those in which remote fences stand
  /// after its last event, which may be allowed even if it is not.
  private void begin(Graph graph, int last) {
    if (search.model.allows(graph, false)) {
      search.begin(graph.copy());
    }
    Revisits.of(graph, last, this::beginAllowed);
  }

  /// Lets remote fences of others stand after an event that is no write.
  private void finish(int e) {
    Revisits.of(search.graph, e, this::beginAllowed);
  }

  private void beginAllowed(Graph graph) {
    if (search.model.allows(graph, false)) {
      search.begin(graph);
    }
  }

  /// Begins with a graph whose last event is a write without a place, in each of its places.
  private void beginPlaced(Graph graph) {
    int write = graph.size() - 1;
    Event event = graph.event(write);
    if (event.kind() == Event.Kind.UPDATE_WRITE) {
      graph.place(write, graph.place(graph.from(graph.whole(write))) + 1);
    } else {
      choosePlace(graph, write);
    }
    beginAllowed(graph);
  }

  /// Puts a write last in its order, and remembers the other places.
  private void choosePlace(Graph graph, int write) {
    int last = graph.order(graph.event(write).location()).length;
    for (int place = 0; place < last; place++) {
      graph.place(write, place);
      if (search.model.allows(graph, false)) {
        search.begin(graph.copy());
      }
      graph.displace(write);
    }
    graph.place(write, last);
  }

  /// Lets a read take the last write, and remembers the other sources.
  ///
  /// @param change what an update makes of the value; null for a read
  private void chooseSource(int read, @Nullable UnaryOperator<@Nullable Object> change) {
    Graph graph = search.graph;
    int[] order = graph.order(graph.event(read).location());
    for (int place = -1; place < order.length - 1; place++) {
      graph.setFrom(read, place < 0 ? Graph.INITIAL : order[place]);
      Object after = change == null ? UNCHANGED : change.apply(graph.value(read));
      if (UNCHANGED.equals(after)) {
        begin(graph, read);
      } else if (mayUpdate(read, after)) {
        search.begin(graph.copy());
      }
    }
    if (change == null) {
      search.promises.offer(graph, read, this::begin);
    }
    graph.setFrom(read, order.length == 0 ? Graph.INITIAL : order[order.length - 1]);
  }

  /// Whether the update may take the value it now takes, and write `after`. It may not when
  /// another update has taken the same write; but then the other may take this one's write.
  private boolean mayUpdate(int read, @Nullable Object after) {
    Graph graph = search.graph;
    Event event = graph.event(read);
    int[] order = graph.order(event.location());
    int place = graph.place(graph.from(read)) + 1;
    int write = graph.add(event.writing(after), Graph.INITIAL);
    boolean taken = graph.event(order[place]).kind() == Event.Kind.UPDATE_WRITE;
    boolean allowed = false;
    if (!taken) {
      graph.place(write, place);
      allowed = search.model.allows(graph, false);
      graph.displace(write);
    }
    if (!allowed) {
      Revisits.of(graph, write, this::beginPlaced);
    }
    graph.removeLast();
    return allowed;
  }
}
