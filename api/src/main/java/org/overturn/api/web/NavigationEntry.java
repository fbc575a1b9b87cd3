package org.overturn.api.web;

/**
 * One way to go.
 *
 * @param current whether the page shown lies there
 * @param waiting how much waits there; 0 where nothing does
 */
public record NavigationEntry(String label, String path, boolean current, int waiting) {}
