/** What the services tell each other: facts in the past tense, and the editors' commands. */
package org.dragoman.contracts.event;
