/**
 * The window of the feature browser: paints a {@link io.github.lynceus.fiji.features.BrowserModel} and passes on what the
 * user does.
 */
package io.github.lynceus.fiji.features.view;
