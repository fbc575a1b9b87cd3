package org.overturn.api;

/** What a script did: its exit code and what it wrote, without the last line end. */
record Ran(int exitCode, String output, String errors) {}
