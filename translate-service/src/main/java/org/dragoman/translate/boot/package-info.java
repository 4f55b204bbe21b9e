/** Where the service is put together. */
package org.dragoman.translate.boot;
