package io.github.lynceus.telops;

import java.util.List;

/**
 * State of the camera's memory buffer.
 *
 * @param status what it is doing
 * @param sequences what it holds
 * @param totalBytes its size
 * @param freeBytes free in one piece
 * @param fragmentedBytes free between sequences, until compacted
 * @param sequencesToRecord sequences of the next recording
 * @param framesPerSequence frames in each
 * @param framesPerSequenceMax most frames one sequence could have at the present size of image
 * @param preMoi frames before the moment of interest
 * @param moiSource what marks the moment of interest
 */
public record BufferInfo(BufferStatus status, List<SequenceInfo> sequences, long totalBytes, long freeBytes,
	long fragmentedBytes, int sequencesToRecord, int framesPerSequence, int framesPerSequenceMax, int preMoi,
	MoiSource moiSource)
{}
