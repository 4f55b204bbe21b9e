/** What became of stories: every act, what it changed, and where published words come from. */
package org.dragoman.publish.history;
