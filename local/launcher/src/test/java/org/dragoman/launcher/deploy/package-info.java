/** What is deployed is what the house says: read from the rendered manifests. */
package org.dragoman.launcher.deploy;
