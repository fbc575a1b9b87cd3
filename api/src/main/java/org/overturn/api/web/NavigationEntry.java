package org.overturn.api.web;

/**
 * One way to go.
 *
 * @param current whether the page shown lies there
 */
public record NavigationEntry(String label, String path, boolean current) {}
