/** What happens on the desk, told to whoever looks at it while it happens. */
package org.dragoman.publish.live;
