package io.github.lynceus.img;

import java.awt.Point;

/**
 * What the pixels of a region are, in their unit.
 *
 * @param count pixels that carry a value
 * @param special saturated, bad or out-of-range pixels
 * @param min least value, NaN when no pixel carries one; max, mean and deviation alike
 * @param deviation standard deviation of the sample
 * @param coldest where the least value is first met, row by row; null when there is none
 * @param hottest the same of the greatest
 */
public record RegionStatistics(long count, long special, double min, double max, double mean, double deviation,
	Point coldest, Point hottest)
{}
