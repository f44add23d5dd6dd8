/** The camera jobs from a terminal; every command prints its result on stdout and one sentence on stderr if it fails. */
package io.github.lynceus.cli;
