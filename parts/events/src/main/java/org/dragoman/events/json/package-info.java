/** Events as JSON, and their CloudEvents envelope. */
package org.dragoman.events.json;
