package org.futurestck.cli;

import java.util.List;
import java.util.stream.Stream;
import org.futurestck.hosts.python.ShippedDeclarations;
import org.futurestck.kit.declaration.Declaration;
import org.futurestck.subjects.SubjectDeclarations;

/** The declarations of known deviations that come with the kit. */
final class Shipped {

    private Shipped() {}

    static List<Declaration> declarations() {
        return Stream.concat(ShippedDeclarations.all().stream(), SubjectDeclarations.all().stream())
                .toList();
    }
}
