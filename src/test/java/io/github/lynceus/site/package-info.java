/**
 * Produces the update site that Fiji's updater reads: the plugin, the libraries Fiji may lack under package names of our own,
 * and the database that lists them with checksums, dependencies and history. Run by {@code mvn -Pupdate-site package}; it is
 * with the tests as it is not shipped.
 */
package io.github.lynceus.site;
