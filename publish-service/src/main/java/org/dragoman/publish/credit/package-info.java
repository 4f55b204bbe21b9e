/**
 * A story's credit: whose article it was, who brought it into this language, who answers for it.
 */
package org.dragoman.publish.credit;
