package io.github.lynceus.telops;

/**
 * One sequence in the camera's memory.
 *
 * @param index in the memory buffer
 * @param firstFrameId FrameID of its first frame
 * @param moiFrameId FrameID of its moment of interest
 * @param recorded frames held; 0 when it was cleared
 * @param width columns
 * @param height image rows
 * @param offsetX first column on the sensor
 * @param offsetY first row on the sensor
 */
public record SequenceInfo(int index, long firstFrameId, long moiFrameId, int recorded, int width, int height,
	int offsetX, int offsetY)
{

	/** Bytes of its pixels. */
	public long bytes() {
		return 2L * width * height * recorded;
	}
}
