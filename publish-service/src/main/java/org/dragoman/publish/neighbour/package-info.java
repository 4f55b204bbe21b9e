/** The other services of the house, and asking them. */
package org.dragoman.publish.neighbour;
