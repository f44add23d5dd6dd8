package io.github.lynceus.fiji.features;

/**
 * One line of the browser.
 *
 * @param item what is in it
 * @param depth how many categories it is in
 * @param open whether it is a category whose content follows
 */
public record FeatureRow(FeatureItem item, int depth, boolean open) {}
