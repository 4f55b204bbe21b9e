/**
 * Machine translation behind one small interface, and what keeps a dead engine from slowing all.
 */
package org.dragoman.translate.engine;
