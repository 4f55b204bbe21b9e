/** The ledger: which destination is to get which version of which story, and what came of it. */
package org.dragoman.publish.delivery;
