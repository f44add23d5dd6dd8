package io.github.lynceus.telops;

/**
 * What a download has collected.
 *
 * @param resumed frames that an earlier download had brought
 * @param passes transfers of everything missing
 * @param completeInFirstPass frames the first pass made whole
 * @param recoveredByRetry frames later passes made whole
 * @param framesByResend frames of the first pass that resend made whole
 * @param packetsByResend packets that came by resend
 * @param packetsLost packets missing in blocks as they came
 * @param duplicates frames that came again without need
 * @param rejected frames that were not asked for
 * @param overruns frames that came while there was no room, because the disk was slower than the camera
 * @param bytes payload of frames that could be filed
 */
record DownloadFigures(int resumed, int passes, int completeInFirstPass, int recoveredByRetry, int framesByResend,
	long packetsByResend, long packetsLost, long duplicates, long rejected, long overruns, long bytes)
{}
