/**
 * The documentation as the tests see it: pages that are generated from the program, links that lead somewhere, pictures, and
 * every macro, script and command in a page, run.
 */
package io.github.lynceus.doc;
