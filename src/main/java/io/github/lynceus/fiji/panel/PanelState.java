package io.github.lynceus.fiji.panel;

import java.util.List;

/**
 * Everything a control panel shows of its camera, as read at one time. What is null has not been read yet, or the camera
 * does not have it.
 *
 * @param status what it is doing
 * @param settings how it is set
 * @param memory what it holds
 * @param triggers how they are set, in the order to show; empty for a camera without any
 * @param link how well it gets through
 */
public record PanelState(CameraStatus status, SettingsState settings, MemoryState memory, List<TriggerState> triggers,
	LinkState link)
{

	/** Before anything was read. */
	public static final PanelState NOTHING = new PanelState(null, null, null, List.of(), null);

	public PanelState {
		triggers = List.copyOf(triggers);
	}
}
