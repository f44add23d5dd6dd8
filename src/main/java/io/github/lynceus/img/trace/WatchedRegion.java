package io.github.lynceus.img.trace;

import io.github.lynceus.img.PlaneRegion;
import io.github.lynceus.img.RegionMeasure;

/**
 * A region whose number is taken from every frame.
 *
 * @param label for the legend
 * @param region its pixels
 * @param measure which number
 */
public record WatchedRegion(String label, PlaneRegion region, RegionMeasure measure) {}
