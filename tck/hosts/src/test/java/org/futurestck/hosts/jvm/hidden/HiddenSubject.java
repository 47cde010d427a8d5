package org.futurestck.hosts.jvm.hidden;

import org.futurestck.hosts.jvm.ThreadSubject;

/** Is not public. */
final class HiddenSubject extends ThreadSubject {
    public HiddenSubject() {}
}
