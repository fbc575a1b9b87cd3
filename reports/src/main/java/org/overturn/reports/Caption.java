package org.overturn.reports;

/**
 * What a list sheet says about itself.
 *
 * @param sheet name on the tab, also of the Excel table
 * @param title first line
 * @param basis second line: which rows, counted by which date
 * @param whenEmpty what stands in place of rows
 */
record Caption(String sheet, String title, String basis, String whenEmpty) {}
