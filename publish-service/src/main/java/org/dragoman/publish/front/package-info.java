/** What stands on top of the front page: an order that editors set, in each language. */
package org.dragoman.publish.front;
