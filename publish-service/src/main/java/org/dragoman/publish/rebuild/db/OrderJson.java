package org.dragoman.publish.rebuild.db;

import org.dragoman.publish.rebuild.Order;
import org.dragoman.publish.rebuild.Start;
import org.dragoman.publish.rebuild.Target;

/** An order as it is kept. */
record OrderJson(String from, String into, boolean apply, boolean send, boolean remove) {

  static OrderJson of(Order order) {
    return new OrderJson(
        order.from().text(), order.into().text(), order.apply(), order.send(), order.remove());
  }

  Order order() {
    return new Order(
        Start.of(from).orElseThrow(), Target.of(into).orElseThrow(), apply, send, remove);
  }
}
