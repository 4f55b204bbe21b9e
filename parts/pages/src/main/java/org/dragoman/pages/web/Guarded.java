package org.dragoman.pages.web;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On every resource of pages: forms sent to it carry a token. It is not asked of every request of a
 * service, because asking reads the form, and a newsroom's system that posts a feed with the wrong
 * type would have it eaten.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Guarded {}
