import { useQuery } from "@tanstack/react-query";
import { useText } from "../../text/text.ts";
import type { FieldProps } from "../../ui/Field.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { Select } from "../../ui/Select.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { listStaff } from "../../units.ts";

type Props = FieldProps & { unitId: string; value: string | null; onChange: (staffId: string) => void };

/** One of those who work at a unit today. */
export function StaffSelect({ unitId, ...props }: Props) {
  const t = useText("summons");
  const { data, error } = useQuery({
    queryKey: ["unit-staff", unitId],
    queryFn: ({ signal }) => listStaff(unitId, signal),
  });
  if (error) return <ProblemMessage problem={{ title: t("own.staffFailed") }} />;
  if (!data) return <Skeleton lines={2} />;
  return <Select {...props} options={data} />;
}
