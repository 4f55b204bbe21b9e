/** House styles as JSON: on the wire, and as they are stored. */
package org.dragoman.publish.credit.json;
