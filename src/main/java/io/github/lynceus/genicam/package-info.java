/**
 * The GenApi node map: a camera's XML description, parsed and evaluated over a {@link
 * io.github.lynceus.genicam.Port}.
 *
 * <p>
 * {@link io.github.lynceus.genicam.NodeMap} is the way in. The public interfaces say what a feature can be
 * asked; the package-private classes beneath, one per kind of XML element, know how it is evaluated. Nothing
 * here opens a socket.
 * </p>
 */
package io.github.lynceus.genicam;
