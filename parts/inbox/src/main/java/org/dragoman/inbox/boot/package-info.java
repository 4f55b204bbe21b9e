/** The beans every service gets with the inbox. */
package org.dragoman.inbox.boot;
