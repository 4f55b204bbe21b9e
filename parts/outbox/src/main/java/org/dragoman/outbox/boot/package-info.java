/** The beans every service gets with the outbox, and their life. */
package org.dragoman.outbox.boot;
