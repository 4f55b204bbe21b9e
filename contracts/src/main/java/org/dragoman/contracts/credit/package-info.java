/** Credit as data: who published the original, who translated it, who answers for it. */
package org.dragoman.contracts.credit;
