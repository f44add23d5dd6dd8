/**
 * The feature browser: every feature of a camera in a searchable tree. {@link io.github.lynceus.fiji.features.BrowserModel}
 * knows what is shown and keeps it fresh, on a thread of its own; the window only paints it.
 */
package io.github.lynceus.fiji.features;
